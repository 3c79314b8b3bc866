/**
 * Carries out what Office.js sends: object paths, which lead from the workbook to objects, and actions on them. Decides
 * nothing about Excel; a member that the objects lack is a failure that names it.
 *
 * The format is undocumented; it was read from the library's source, whose version is therefore pinned.
 */

/** An object with the members that Office.js documents: `getActiveCell()`, `address`. A collection has `items`. */
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
}

const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6 }
const ACTION = { instantiate: 1, query: 2, method: 3, trace: 5 }

/** `services` are objects that exist apart from the workbook, by their full name. */
export function batchRunner(workbook: HostObject, services: Readonly<Record<string, HostObject>> = {}): (batch: Batch) => BatchReply {
  const kept = new Map<string, HostObject>()
  let references = 0
  return ({ Actions, ObjectPaths }) => {
    const found = new Map<number, HostObject>()
    const objectAt = (id: number): HostObject => {
      const known = found.get(id) ?? resolve(ObjectPaths[id]!)
      found.set(id, known)
      return known
    }
    const call = (owner: HostObject, { Name, ArgumentInfo }: Call): unknown => {
      const { Arguments = [], ReferencedObjectPathIds = [] } = ArgumentInfo ?? {}
      const args = Arguments.map((value, index) => (ReferencedObjectPathIds[index] ? objectAt(ReferencedObjectPathIds[index]) : value))
      return (member(owner, Name) as (...args: readonly unknown[]) => unknown).apply(owner, args)
    }
    const resolve = (path: ObjectPath): HostObject => {
      if (path.ObjectPathType === PATH.root) return workbook
      if (path.ObjectPathType === PATH.service) return services[path.Name] ?? refuse(path.Name)
      if (path.ObjectPathType === PATH.reference) return kept.get(path.Name) ?? refuse(path.Name)
      const owner = objectAt(path.ParentObjectPathId)
      if (path.ObjectPathType === PATH.method) return call(owner, path) as HostObject
      if (path.ObjectPathType === PATH.property) return member(owner, path.Name) as HostObject
      if (path.ObjectPathType === PATH.indexer) return call(owner, { ...path, Name: 'indexer' }) as HostObject
      throw new Error(`this host knows no object path of type ${path.ObjectPathType}`)
    }
    const perform = (action: Action): unknown => {
      if (action.ActionType === ACTION.trace) return null
      const object = objectAt(action.ObjectPathId)
      if (action.ActionType === ACTION.query) return selected(object, action.QueryInfo?.Select ?? [])
      if (action.ActionType === ACTION.instantiate) {
        const reference = [...kept].find(([, candidate]) => candidate === object)
        return reference ? { _ReferenceId: reference[0] } : {}
      }
      if (action.ActionType !== ACTION.method) throw new Error(`this host knows no action ${action.ActionType} ${action.Name}`)
      if (action.Name === '_KeepReference') kept.set(`reference ${++references}`, object)
      else if (action.Name === '_RemoveReference') kept.delete(String(action.ArgumentInfo!.Arguments![0]))
      else return call(object, action) ?? null
      return null
    }
    return { Results: Actions.map((action) => ({ ActionId: action.Id, Value: perform(action) })) }
  }
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

/** On the wire every name begins with a capital. */
function member(object: HostObject, wireName: string): unknown {
  const name = `${wireName[0]!.toLowerCase()}${wireName.slice(1)}`
  if (!(name in object)) throw new Error(`this host has no member ${name}, only ${Object.keys(object).join(', ')}`)
  return object[name]
}

function refuse(name: string): never {
  throw new Error(`this host has no object ${name}`)
}
