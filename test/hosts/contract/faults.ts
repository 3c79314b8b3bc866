/** Laws of failing: whichever call of the host fails, and whether or not anybody is left to hear of it, nothing is lost. */
import { describe, expect, it } from 'vitest'
import type { Host } from '../../../core/host.ts'
import { BUILD, EDIT } from './plans.ts'
import { type Bench, outlast, type WorkbookUnderTest, write, writeAndDie } from './workbook-under-test.ts'

type Work = (host: Host) => Promise<unknown>

/** A workbook is made for every call that can fail. */
const MANY_WORKBOOKS_MS = 600_000

export function faultLaws(bench: Bench): void {
  /** Prepares a workbook, lets one call fail during the work, and looks; again with the next call, until none is left. */
  async function atEachCall(
    prepare: Work,
    work: Work,
    look: (workbook: WorkbookUnderTest, error: unknown) => Promise<void>,
  ): Promise<void> {
    let call = 0
    for (let isMet = true; isMet; call += bench.failEvery ?? 1) {
      const workbook = await bench.withAccounts()
      await prepare(await workbook.open())
      const host = await workbook.open()
      const failed = workbook.failAt(call)
      const error = await work(host).then(
        () => null,
        (reason: unknown) => reason,
      )
      isMet = failed()
      if (isMet) expect(error, `call ${call} failed, and nobody heard of it`).toBeInstanceOf(Error)
      else expect(error).toBeNull()
      if (isMet) await look(workbook, error)
      await bench.clear()
    }
    expect(call).toBeGreaterThan(10)
  }

  /** The same law for every call: after `mend`, a good while later, the workbook is what it was after `prepare`. */
  async function isAsItWas(prepare: Work, work: Work, mend: Work): Promise<void> {
    const whole = await bench.withAccounts()
    await prepare(await whole.open())
    const before = await whole.seen()
    await atEachCall(prepare, work, async (workbook, error) => {
      outlast(workbook)
      await mend(await workbook.open())
      expect(await workbook.seen(), `after ${String(error)}`).toEqual(before)
    })
  }

  describe('whatever goes wrong, the workbook is as it was', () => {
    const nothing: Work = async () => undefined
    const build: Work = (host) => write(host, BUILD)
    const buildAndEdit: Work = async (host) => {
      await write(host, BUILD)
      await write(host, EDIT)
    }
    const undoAll: Work = (host) => host.undoAll()

    it('when a call fails and the plan is cancelled', () => isAsItWas(nothing, build, undoAll), MANY_WORKBOOKS_MS)

    it(
      'when the client dies, and someone opens the workbook later',
      () => isAsItWas(nothing, (host) => writeAndDie(host, BUILD), undoAll),
      MANY_WORKBOOKS_MS,
    )

    it(
      'when an edit is cut off',
      () =>
        isAsItWas(
          build,
          (host) => writeAndDie(host, EDIT),
          (host) => host.undo('p2'),
        ),
      MANY_WORKBOOKS_MS,
    )

    it(
      'when undo is cut off and asked for again',
      async () => {
        const empty = await (await bench.withAccounts()).seen()
        await atEachCall(buildAndEdit, undoAll, async (workbook, error) => {
          expect(await (await workbook.open()).undoAll()).toEqual({ left: [] })
          expect(await workbook.seen(), `after ${String(error)}`).toEqual(empty)
        })
      },
      MANY_WORKBOOKS_MS,
    )
  })
}
