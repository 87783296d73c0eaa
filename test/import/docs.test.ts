import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderWith, readFolder } from './importing.ts';

test('the western example of docs/import.md imports what it says', async () => {
  const page = readFileSync(new URL('../../docs/import.md', import.meta.url), 'utf8');
  const mapping = /```yaml\n(source: first-national\n.*?)```/s.exec(page)?.[1] ?? '';
  const folder = folderWith({
    'mapping.yaml': mapping,
    'customers.csv': `Customer ID,First Name,Middle,Last Name,DOB,Street,City,State,ZIP,SSN,Mobile,E-mail,STATUS,status
17,Ann,N/A,"Lee, Jr.",04/09/1971,12 Main St,Austin,TX,78701,078-05-1120,5125550100,ann@example.com,x,ACTIVE
18,Bob,,Ray,12/31/1999,,Reno,NV,89501,219-09-9999,,,x,CLOSED
`,
  });
  const { records, reasons } = await readFolder(folder);
  expect(reasons).toEqual([]);
  expect(records).toEqual([
    {
      record: 'person',
      key: '17',
      name: 'Ann Lee, Jr.',
      birthDate: '1971-04-09',
      language: 'en',
      address: '12 Main St, Austin, TX 78701',
      identifiers: [
        { type: 'national_id', value: '078-05-1120' },
        { type: 'customer_number', value: '17' },
        { type: 'mobile', value: '5125550100' },
        { type: 'email', value: 'ann@example.com' },
      ],
    },
  ]);
});
