/** A fake that refuses every member it does not have, so that code can't lean on what the real service may lack. */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get: (target, key) => {
      if (typeof key === 'string' && !(key in target)) throw new TypeError(`the fake ${name} has no member ${key}`)
      return Reflect.get(target, key)
    },
  })
}
