import type { CustomerList } from '../api/schema.d.ts';
import { relativeDay } from '../text/dates.ts';
import { messages } from '../text/messages/messages.ts';
import type { Table } from '../text/table.ts';
import { moneyCell } from './money-cell.ts';
import type { Viewpoint } from './viewpoint.ts';

/** A page of the adviser's book. */
export function customersTable({ items }: CustomerList, viewpoint: Viewpoint): Table {
  const { customers, times } = messages(viewpoint.lang);
  const { labels } = customers;
  return {
    columns: [
      { key: 'customerNumber', title: labels.customerNumber, whole: true, priority: 7 },
      { key: 'name', title: labels.name, priority: 8 },
      { key: 'namePinyin', title: labels.pinyin, priority: 1 },
      { key: 'mobile', title: labels.mobile, whole: true, priority: 4 },
      { key: 'riskTolerance', title: labels.risk, whole: true, priority: 2 },
      { key: 'tags', title: labels.tags, priority: 3 },
      { key: 'net', title: labels.net, align: 'right', whole: true, priority: 6 },
      { key: 'lastInteractionAt', title: labels.lastContact, whole: true, priority: 5 },
    ],
    rows: items.map((customer) => [
      { text: customer.customerNumber },
      { text: customer.name, tone: 'strong' },
      { text: customer.namePinyin ?? '' },
      { text: customer.mobile ?? '' },
      { text: customer.riskTolerance ?? '' },
      { text: customer.tags.join(customers.comma) },
      moneyCell(customer.net),
      customer.lastInteractionAt
        ? { text: relativeDay(customer.lastInteractionAt, viewpoint, times) }
        : { text: customers.never, tone: 'dim' },
    ]),
    empty: customers.noCustomers,
  };
}
