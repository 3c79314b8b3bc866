/** The host contract over the playground's engine, without a page. */
import { afterAll } from 'vitest'
import { playgroundHost } from '../../playground/playground-host.ts'
import { playgroundUnderTest } from '../kit/playground-under-test.ts'
import { createUniverHost } from '../kit/univer-host.ts'
import { hostContract } from './contract.ts'

const { api, injector, dispose } = createUniverHost()
afterAll(dispose)

hostContract('the playground, headless', async () => playgroundUnderTest(api, () => playgroundHost(api, injector)), 5)
