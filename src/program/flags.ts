import { Flags } from '@oclif/core';
import { outputFormats } from './argv.ts';

/** Flags of every command; help shows them apart, as GLOBAL FLAGS. */
export const globalFlags = {
  yes: Flags.boolean({
    helpGroup: 'GLOBAL',
    char: 'y',
    summary: 'Answer every question with yes.',
  }),
  json: Flags.boolean({
    helpGroup: 'GLOBAL',
    summary: "Print the contract's own JSON and nothing else.",
  }),
  profile: Flags.string({
    helpGroup: 'GLOBAL',
    env: 'TONG_PROFILE',
    helpValue: '<name>',
    summary: 'Profile to use.',
  }),
  lang: Flags.option({ options: ['zh-CN', 'en'] as const })({
    helpGroup: 'GLOBAL',
    helpValue: '<zh-CN|en>',
    summary: 'Language of the answer (or TONG_LANG).',
  }),
  'no-color': Flags.boolean({
    helpGroup: 'GLOBAL',
    summary: 'Print without colour (or NO_COLOR).',
  }),
  verbose: Flags.boolean({
    helpGroup: 'GLOBAL',
    summary: 'Tell of each call on stderr (or TONG_VERBOSE).',
  }),
};

/** Flags of commands whose answer is a list: `static override flags = { ...listFlags, … }`. */
export const listFlags = {
  output: Flags.option({ options: outputFormats })({
    summary: 'Form of the list; --json is the same as --output json.',
    helpValue: `<${outputFormats.join('|')}>`,
    exclusive: ['json'],
  }),
};

/** Flags of `tong` without a command. */
export const homeFlags = {
  profile: globalFlags.profile,
  lang: globalFlags.lang,
  'no-color': globalFlags['no-color'],
  plain: Flags.boolean({
    summary: 'Open the desk line by line, for screen readers and pipes (or INK_SCREEN_READER).',
  }),
};
