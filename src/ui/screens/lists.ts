import type { Table } from '../../text/table.ts';
import { feedTable } from '../../views/feed-item.ts';
import { foundTable } from '../../views/found-customers.ts';
import { eventsTable } from '../../views/house-event.ts';
import { momentsTable } from '../../views/moment.ts';
import { suitedTable } from '../../views/suited-customers.ts';
import { tasksTable } from '../../views/task.ts';
import { todayTable } from '../../views/today.ts';
import type { Viewpoint } from '../../views/viewpoint.ts';
import type { ListName, Place } from '../state/desk-state.ts';
import type { Pages } from '../state/rows.ts';

/** A list: what it shows, and where a row leads. */
interface ListOf<Page extends { readonly items: readonly unknown[] }> {
  readonly table: (page: Page, viewpoint: Viewpoint) => Table;
  readonly open: (item: Page['items'][number]) => Place | undefined;
}

const customer = (id: string): Place => ({ screen: 'customer', id, tab: 'card', top: 0 });

export const lists: { readonly [Name in ListName]: ListOf<Pages[Name]> } = {
  today: { table: todayTable, open: ({ customerId }) => customer(customerId) },
  tasks: {
    table: ({ items }, viewpoint) => withoutIds(tasksTable(items, viewpoint)),
    open: ({ customerId }) => customer(customerId),
  },
  feed: {
    table: ({ items }, viewpoint) => withoutIds(feedTable(items, viewpoint)),
    open: ({ id }) => ({ screen: 'item', id, tab: 'article', top: 0, at: 0, picked: [] }),
  },
  moments: {
    table: ({ items }, viewpoint) => withoutIds(momentsTable(items, viewpoint)),
    open: () => undefined,
  },
  find: { table: foundTable, open: ({ id }) => customer(id) },
  suited: { table: suitedTable, open: ({ customerId }) => customer(customerId) },
  news: {
    table: ({ items }, viewpoint) => eventsTable(items, viewpoint),
    open: ({ customerId }) => (customerId === undefined ? undefined : customer(customerId)),
  },
};

/** Ids are for command lines; on the desk one points. */
function withoutIds({ columns, rows, ...rest }: Table): Table {
  const keep = columns.map(({ key }) => key !== 'id');
  return {
    ...rest,
    columns: columns.filter((_, index) => keep[index]),
    rows: rows.map((row) => row.filter((_, index) => keep[index])),
  };
}
