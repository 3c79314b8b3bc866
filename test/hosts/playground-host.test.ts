/** The host contract over the playground's engine, without a page, and what only this host promises. */
import { afterAll } from 'vitest'
import { playgroundHost } from '../../playground/playground-host.ts'
import { playgroundUnderTest } from '../kit/playground-under-test.ts'
import { createUniverHost } from '../kit/univer-host.ts'
import { hostContract } from './contract.ts'

const univer = createUniverHost()
afterAll(() => univer.dispose())

hostContract('the playground, headless', async () => playgroundUnderTest(univer.api, () => playgroundHost(univer.api, univer.injector)))
