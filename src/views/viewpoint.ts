import type { Standpoint } from '../text/dates.ts';
import type { Language } from '../text/language.ts';

/** Whence a view is seen: in which language, and when. */
export interface Viewpoint extends Standpoint {
  readonly lang: Language;
}
