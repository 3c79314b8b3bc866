/** What the adapter makes of a function that fails, in Microsoft's client library. */
import { describe, expect, it } from 'vitest'
import { InputError, message } from '../../core/errors.ts'
import type { RowFunction } from '../../core/registry/define.ts'
import { excelMetadata } from '../../core/registry/emit-excel.ts'
import { REGISTRY } from '../../core/registry/index.ts'
import { register } from '../../excel-addin/functions.ts'
import { excelHost, type Shown } from '../kit/excel-host.ts'
import { range } from '../kit/excel-workbook.ts'

const VALUE_TIER = REGISTRY.find(({ name }) => name === 'VALUE_TIER') as RowFunction

/** What a cell shows for VALUE_TIER if this is what it computes. */
function calculate(compute: RowFunction['compute']): Promise<Shown> {
  const spec = { ...VALUE_TIER, compute }
  const host = excelHost({ metadata: excelMetadata([spec]), script: '' })
  register(host.runtime, [spec])
  host.sheet([[1]])
  return host.calculate('VALUE_TIER', [range('A1')])
}

function failure(text: string): Shown {
  return { error: '#VALUE!', message: text, by: 'function' }
}

describe('a function that fails in Excel', () => {
  it('shows our message where the input was unusable', async () => {
    const shown = await calculate(() => {
      throw new InputError('MODEL_SIZE')
    })
    expect(shown).toEqual(failure(`VALUE_TIER: ${message('MODEL_SIZE', {})}`))
  })

  it('says that it is a bug, with its text, for every other exception', async () => {
    const shown = await calculate(() => {
      throw new TypeError('x is not a function')
    })
    expect(shown).toEqual(failure(message('BUG', { name: 'VALUE_TIER', actual: 'TypeError: x is not a function' })))
  })

  it('says so for a result that Excel would show as a 0', async () => {
    const shown = await calculate(() => [{ kind: 'number', length: 1, values: Float64Array.of(Number.POSITIVE_INFINITY) }])
    expect(shown).toEqual(failure(message('BUG', { name: 'VALUE_TIER', actual: 'Error: a result cell is Infinity' })))
  })
})
