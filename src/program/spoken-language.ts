import { configFolder } from '../session/folders.ts';
import { readSettings } from '../session/settings.ts';
import { chooseLanguage, type Language } from '../text/language.ts';
import { flagValue } from './argv.ts';

/** The language to explain an error in: as `languageOf`, and the profile's where neither flag nor environment says. */
export function spokenLanguage(argv: readonly string[]): Language {
  return chooseLanguage({ flag: flagValue(argv, 'lang'), profile: profileLanguage(argv), env: process.env });
}

function profileLanguage(argv: readonly string[]): Language | undefined {
  try {
    const { current, profiles } = readSettings(configFolder(process.env));
    const name = flagValue(argv, 'profile') ?? process.env.TONG_PROFILE ?? current;
    return name !== undefined && Object.hasOwn(profiles, name) ? profiles[name]?.lang : undefined;
  } catch {
    // Settings that cannot be read may be what the error is about.
    return undefined;
  }
}
