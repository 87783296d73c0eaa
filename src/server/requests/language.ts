export type Language = 'zh-CN' | 'en';

/** One sentence in each language the server speaks. */
export type LocalisedText = Readonly<Record<Language, string>>;

/** The language of sentences the server makes: Chinese where `Accept-Language` begins with it, else English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return acceptLanguage?.trim().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
