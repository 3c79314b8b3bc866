/**
 * Loaded into a clasp process before anything else (node --import): every HTTPS request goes to the fake API on this machine,
 * with the host it was meant for in a header. Nothing can leave the machine: fetch is refused.
 */
import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'

const port = Number(process.env.STRATA_FAKE_API_PORT)

function request(target, options, callback) {
  const { hostname, host, path, method, headers } = optionsOf(target, options)
  const sent = { ...headers, 'x-meant-for': hostname ?? host }
  return http.request({ hostname: '127.0.0.1', port, path, method, headers: sent }, typeof options === 'function' ? options : callback)
}

function optionsOf(target, options) {
  if (typeof target !== 'string' && !(target instanceof URL)) return target
  const { hostname, pathname, search } = new URL(target)
  return { hostname, path: pathname + search, ...(typeof options === 'object' ? options : {}) }
}

https.request = request
https.get = (...args) => request(...args).end()
globalThis.fetch = () => Promise.reject(new Error('fetch is not redirected to the fake API'))
syncBuiltinESMExports()
