import type { Adviser, Book } from './types.ts';

export interface Branch {
  readonly adviser: Adviser;
  readonly book: Book;
  /** Where most of the book's customers live, as in `Place.city`. */
  readonly city: string;
  /** The book's part of all customers; the parts add up to 1. */
  readonly part: number;
}

function branch(
  number: string,
  name: string,
  place: string,
  team: string,
  city: string,
  part: number,
): Branch {
  const book = { id: `bok_${number}`, name: `${place}·${team}` };
  return { book, adviser: { id: `adv_${number}`, name, branch: place, bookId: book.id }, city, part };
}

/** The advisers and their books, the largest first. */
export const BRANCHES: readonly [Branch, ...Branch[]] = [
  branch('0001', '林晓燕', '深圳南山支行', '财富一组', '广东省深圳市', 0.5),
  branch('0002', '周建宏', '上海陆家嘴支行', '财富二组', '上海市', 0.3),
  branch('0003', '何静怡', '成都锦江支行', '零售组', '四川省成都市', 0.2),
];
