export type Language = 'zh-CN' | 'en';

/** Where a language may be named; the first that names one decides, an empty value names none. */
export interface LanguageSources {
  /** `--lang` */
  readonly flag?: string | undefined;
  /** The profile's setting. */
  readonly profile?: string | undefined;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * `--lang`, TONG_LANG, the profile, then the system's own (POSIX: LC_ALL before LC_MESSAGES before LANG). Any Chinese
 * (`zh`, `zh_TW.UTF-8`, `zh-Hans`) gets zh-CN, anything else English.
 */
export function chooseLanguage({ flag, profile, env }: LanguageSources): Language {
  const named = flag || env.TONG_LANG || profile || env.LC_ALL || env.LC_MESSAGES || env.LANG || 'en';
  return /^zh(?![a-z])/i.test(named) ? 'zh-CN' : 'en';
}
