/**
 * Carries out what Office.js sends: object paths, which lead from the workbook to objects, and actions on them. Decides
 * nothing about Excel but that a batch ends at its first failure and keeps what it did before; a member that the objects
 * lack is a failure of the test, and named.
 *
 * The format is undocumented; it was read from the library's source, whose version is therefore pinned.
 */

import { ExcelError } from './excel-error.ts'

/**
 * An object with the members that Office.js documents: `getActiveCell()`, `address`. A collection has `items`; what can
 * be set has a setter. `null` is what a method returns that ends in OrNullObject.
 */
export type HostObject = Readonly<Record<string, unknown>>

interface Call {
  readonly Name: string
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly number[] }
}

interface ObjectPath extends Call {
  readonly ObjectPathType: number
  readonly ParentObjectPathId: number
}

interface Action extends Call {
  readonly Id: number
  readonly ActionType: number
  readonly ObjectPathId: number
  readonly QueryInfo?: { readonly Select?: readonly string[] }
}

export interface Batch {
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<number, ObjectPath>>
}

export interface BatchReply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]
  readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number; readonly HttpStatusCode: number }
}

const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6 }
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 }

/**
 * `services` are objects that exist apart from the workbook, by their full name. `changes` is called before each action
 * that changes something, and may throw.
 */
export function batchRunner(
  workbook: HostObject,
  services: Readonly<Record<string, HostObject>> = {},
  changes: () => void = () => undefined,
): (batch: Batch) => BatchReply {
  const kept = new Map<string, HostObject>()
  let references = 0
  return ({ Actions, ObjectPaths }) => {
    const found = new Map<number, HostObject | null>()
    const objectAt = (id: number): HostObject | null => {
      if (!found.has(id)) found.set(id, resolve(ObjectPaths[id]!))
      return found.get(id)!
    }
    const call = (owner: HostObject | null, { Name, ArgumentInfo }: Call): unknown => {
      // What is asked of a null object is a null object.
      if (owner === null) return null
      const { Arguments = [], ReferencedObjectPathIds = [] } = ArgumentInfo ?? {}
      const args = Arguments.map((value, index) => (ReferencedObjectPathIds[index] ? objectAt(ReferencedObjectPathIds[index]) : value))
      return (member(owner, Name) as (...args: readonly unknown[]) => unknown).apply(owner, args)
    }
    const resolve = (path: ObjectPath): HostObject | null => {
      if (path.ObjectPathType === PATH.root) return workbook
      if (path.ObjectPathType === PATH.service) return services[path.Name] ?? refuse(path.Name)
      if (path.ObjectPathType === PATH.reference) return kept.get(path.Name) ?? refuse(path.Name)
      const owner = objectAt(path.ParentObjectPathId)
      if (path.ObjectPathType === PATH.method) {
        if (/^Add/.test(path.Name)) changes()
        return call(owner, path) as HostObject | null
      }
      if (path.ObjectPathType === PATH.property) return owner === null ? null : (member(owner, path.Name) as HostObject)
      if (path.ObjectPathType === PATH.indexer) return call(owner, { ...path, Name: 'indexer' }) as HostObject | null
      throw new Error(`this host knows no object path of type ${path.ObjectPathType}`)
    }
    const perform = (action: Action): unknown => {
      if (action.ActionType === ACTION.trace) return null
      const object = objectAt(action.ObjectPathId)
      if (action.ActionType === ACTION.query) return object === null ? null : selected(object, action.QueryInfo?.Select ?? [])
      if (action.ActionType === ACTION.instantiate) {
        if (object === null) return null
        const reference = [...kept].find(([, candidate]) => candidate === object)
        return { ...('id' in object && { Id: object.id }), ...(reference && { _ReferenceId: reference[0] }) }
      }
      if (action.ActionType === ACTION.set) {
        changes()
        return set(object ?? refuse(action.Name), action.Name, action.ArgumentInfo!.Arguments![0])
      }
      if (action.ActionType !== ACTION.method) throw new Error(`this host knows no action ${action.ActionType} ${action.Name}`)
      if (action.Name === '_KeepReference') {
        if (object !== null) kept.set(`reference ${++references}`, object)
      } else if (action.Name === '_RemoveReference') kept.delete(String(action.ArgumentInfo!.Arguments![0]))
      else {
        if (!action.Name.startsWith('_')) changes()
        return call(object, action) ?? null
      }
      return null
    }
    const Results: { ActionId: number; Value: unknown }[] = []
    for (const [index, action] of Actions.entries()) {
      try {
        Results.push({ ActionId: action.Id, Value: perform(action) })
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error
        return { Results, Error: { Code: error.code, Message: error.message, ActionIndex: index, HttpStatusCode: 400 } }
      }
    }
    return { Results }
  }
}

function set(object: HostObject, wireName: string, value: unknown): null {
  const name = memberName(object, wireName)
  if (Object.getOwnPropertyDescriptor(object, name)?.set === undefined) throw new Error(`this host's ${name} can't be set`)
  ;(object as Record<string, unknown>)[name] = value
  return null
}

/** What is asked for, as "address" or "worksheet/name"; of a collection, of each item. */
function selected(object: HostObject, names: readonly string[]): object {
  if (Array.isArray(object.items)) return { _Items: (object.items as readonly HostObject[]).map((item) => selected(item, names)) }
  const values: Record<string, unknown> = {}
  for (const path of names) {
    const [name, ...rest] = path.split('/')
    const value = member(object, name!)
    const key = `${name![0]!.toUpperCase()}${name!.slice(1)}`
    values[key] = rest.length === 0 ? value : { ...(values[key] as object), ...selected(value as HostObject, [rest.join('/')]) }
  }
  // The library finds an item again by its id.
  return 'id' in object ? { ...values, Id: object.id } : values
}

function member(object: HostObject, wireName: string): unknown {
  return object[memberName(object, wireName)]
}

/** On the wire every name begins with a capital. */
function memberName(object: HostObject, wireName: string): string {
  const name = `${wireName[0]!.toLowerCase()}${wireName.slice(1)}`
  if (!(name in object)) throw new Error(`this host has no member ${name}, only ${Object.keys(object).join(', ')}`)
  return name
}

function refuse(name: string): never {
  throw new Error(`this host has no object ${name}`)
}
