/** The two methods of a layered model: which comes first, and which splits it. */
import { FIRST_LAYERS, type Layering, layerMethods, SECOND_LAYERS } from '../../methods/layered/index.ts'
import type { Method, Surroundings } from '../../methods/method.ts'
import type { Accounts } from '../../state/accounts.ts'
import { TEXTS } from '../../texts.ts'

/** `made` is `null` where the two do not go together. */
export type Layers = Omit<Layering, 'made'> & { readonly made: Layering['made'] | null }

interface Props {
  readonly layers: Layers
  readonly accounts: Accounts
  readonly around: Surroundings
  readonly choose: (layers: Layers) => void
}

export function LayerChoice({ layers, accounts, around, choose }: Props) {
  const texts = TEXTS.method.layers
  const { first, second, made } = layers
  const pick = (one: Method, other: Method): void => choose({ first: one, second: other, made: layerMethods(accounts, around, one, other) })
  const fitting = (methods: readonly Method[]): readonly Method[] => methods.filter((method) => method.fit(accounts, around).fits)
  return (
    <div class="layers">
      <MethodSelect label={texts.first} methods={fitting(FIRST_LAYERS)} value={first} choose={(method) => pick(method, second)} />
      <MethodSelect label={texts.second} methods={fitting(SECOND_LAYERS)} value={second} choose={(method) => pick(first, method)} />
      <p role="status">{made === null ? texts.apart : texts.segments(new Set(made.model.rows.map((row) => row[0])).size)}</p>
    </div>
  )
}

interface SelectProps {
  readonly label: string
  readonly methods: readonly Method[]
  readonly value: Method
  readonly choose: (method: Method) => void
}

function MethodSelect({ label, methods, value, choose }: SelectProps) {
  return (
    <label class="source">
      <span>{label}</span>
      <select value={value.kind} onChange={({ currentTarget }) => choose(methods.find(({ kind }) => kind === currentTarget.value)!)}>
        {methods.map(({ kind, title }) => (
          <option key={kind} value={kind}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}
