/**
 * What packages leave out about their licence, and where it was found. Each entry is for one version: an update is
 * looked at again.
 */
export interface LicenceGap {
  /** Where package.json is silent, or says another licence than its text. */
  readonly licence?: string
  /** Below node_modules; of a readme the part from its heading "License" on. */
  readonly textIn?: string
  /** Holders that the text found does not name. */
  readonly copyright?: readonly string[]
  readonly why: string
}

export const LICENCE_GAPS: Readonly<Record<string, LicenceGap>> = {
  '@univerjs/protocol@0.25.1': {
    textIn: '@univerjs/core/LICENSE',
    why: 'published from the same repository under the same licence',
  },
  '@univerjs/telemetry@0.25.1': {
    licence: 'Apache-2.0',
    why: 'package.json names none; its LICENSE is the Apache License 2.0',
  },
  'franc-min@6.2.0': {
    textIn: 'trigram-utils/license',
    copyright: ['2008 Kent S Johnson', '2006 Jacob R Rideout <kde@jacobrideout.net>', '2004 Maciej Ceglowski'],
    why: 'the same words by the same author; the LICENSE of its repository, wooorm/franc, names these holders too',
  },
  'ot-json1@1.0.2': { textIn: 'ot-json1/README.md', why: 'the text is in the readme' },
  'ot-text-unicode@4.0.0': {
    licence: 'MIT',
    textIn: 'ot-text-unicode/README.md',
    why: 'package.json says ISC; the text, in the readme, is that of MIT',
  },
  'react-remove-scroll-bar@2.3.8': {
    textIn: 'react-remove-scroll/LICENSE',
    why: 'the same licence by the same author; the LICENSE of its repository is newer than the package',
  },
  'unicount@1.1.0': { textIn: 'unicount/README.md', why: 'the text is in the readme' },
}
