import type { PolicyDocument } from '../../domain/contact-policy/policy-document.ts';

/** What is the same for every request of one server. */
export interface House {
  /** IANA zone in which days begin and quiet hours are counted. */
  readonly timeZone: string;
  /** Currency of totals over several currencies, ISO 4217. */
  readonly currency: string;
  readonly policy: PolicyDocument;
  readonly databaseKind: 'embedded' | 'postgresql';
  readonly version: string;
}
