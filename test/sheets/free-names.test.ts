/** What counts as taken from outside: the check of Code.js leans on it to find services. */
import { parse } from 'acorn'
import { describe, expect, it } from 'vitest'
import { freeNames } from '../../scripts/free-names.ts'

const free = (code: string): string[] => freeNames(parse(code, { ecmaVersion: 2019, sourceType: 'script' }))

describe('freeNames', () => {
  it.each([
    ['a call', 'Drive.list()', ['Drive']],
    ['typeof', 'typeof Drive', ['Drive']],
    ['an assignment', 'Drive = 1', ['Drive']],
    ['a shorthand property', 'var a = { Drive }', ['Drive']],
    ['a computed member and key', 'var a = {[Key]: 1}; a[Drive]', ['Drive', 'Key']],
    ['a default value', 'function a(b = Drive) {}', ['Drive']],
    ['a superclass', 'class A extends Drive {}', ['Drive']],
    ['a tagged template', 'Drive`x`', ['Drive']],
  ])('finds the name in %s', (_, code, names) => {
    expect(free(code)).toEqual(names)
  })

  it.each([
    ['a member', 'var a; a.Drive'],
    ['a key and a method', 'var a = { Drive: 1 }; class B { Drive() {} }'],
    ['a label', 'Drive: for (;;) break Drive'],
    ['a variable, also one of an inner scope', 'var Drive; (() => { let Mail; return Mail })()'],
    ['a function and its parameters', 'function Drive(Mail, ...Rest) { return [Mail, Rest] }'],
    ['destructured names', 'var { a: Drive, b: [Mail = 1], ...Rest } = {}; Drive, Mail, Rest'],
    ['a caught error, and a catch without one', 'try {} catch (Drive) { Drive } try {} catch {}'],
    ['new.target', 'function A() { return new.target }'],
  ])('leaves out %s', (_, code) => {
    expect(free(code)).toEqual([])
  })
})
