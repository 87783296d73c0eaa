import type { Session } from '../api/schema.d.ts';
import type { Card } from '../text/card.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';
import { signInMessages } from '../text/messages/sign-in.ts';

/** Where the program points; this machine knows it, not the contract. */
interface Where {
  /** Undefined where the environment alone says the server. */
  readonly profile: string | undefined;
  readonly server: string;
  /** How one is signed in there, on one line. */
  readonly signedIn?: string;
}

/** Who one is, which book is one's own, and where that was asked. */
export function sessionCard(
  { adviser, book }: Session,
  { profile, server, signedIn }: Where,
  lang: Language,
): Card {
  const { customers } = messages(lang);
  const { labels } = customers;
  return {
    title: adviser.name,
    note: adviser.id,
    sections: [
      {
        rows: [
          { label: labels.branch, value: { text: adviser.branch } },
          { label: labels.book, value: { text: customers.bookOf(book.name, book.customers) } },
          ...(profile === undefined ? [] : [{ label: labels.profile, value: { text: profile } }]),
          { label: labels.server, value: { text: server } },
          ...(signedIn === undefined
            ? []
            : [{ label: signInMessages(lang).label, value: { text: signedIn } }]),
        ],
      },
    ],
  };
}
