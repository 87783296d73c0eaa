/** The arrows of docs/ARCHITECTURE.md. A change here is a decision: say why in docs/decisions/. */
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: to },
});

const schema = '^src/api/schema[.]d[.]ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('domain-alone', '^src/domain/', '^src/domain/', 'domain imports nothing of ours'),
    only('text-alone', '^src/text/', '^src/text/', 'text is characters only'),
    only('tabular-alone', '^src/tabular/', '^src/tabular/', 'rows of cells, whatever they are of'),
    only(
      'checked-yaml',
      '^src/checked-yaml/',
      ['^src/checked-yaml/', '^src/text/'],
      'what a YAML file says and where, whatever it is about',
    ),
    only('api-alone', '^src/api/', '^src/api/', 'the client knows the contract and nothing else'),
    only(
      'session',
      '^src/session/',
      ['^src/session/', '^src/api/'],
      'session: profiles, tokens, the sandbox process',
    ),
    only('outbox', '^src/outbox/', ['^src/outbox/', '^src/api/', '^src/session/'], 'outbox → api, session'),
    only(
      'doctor',
      '^src/doctor/',
      ['^src/doctor/', '^src/api/', '^src/session/', '^src/text/'],
      'doctor → api, session, text',
    ),
    only(
      'views',
      '^src/views/',
      ['^src/views/', '^src/text/', '^src/domain/', schema],
      'views → domain, text',
    ),
    only(
      'import',
      '^src/import/',
      ['^src/import/', '^src/api/', '^src/domain/', '^src/text/', '^src/tabular/', '^src/checked-yaml/'],
      'import → api, domain, tabular, checked-yaml',
    ),
    only(
      'smoke',
      '^src/smoke/',
      ['^src/smoke/', '^src/api/', '^src/domain/', '^src/text/', '^src/checked-yaml/'],
      'smoke → api, domain, text, checked-yaml',
    ),
    only(
      'bulk',
      '^src/bulk/',
      ['^src/bulk/', '^src/api/', '^src/domain/', '^src/text/', '^src/session/', '^src/tabular/'],
      'bulk → api, domain, session, tabular',
    ),
    only(
      'ui',
      '^src/ui/',
      ['^src/ui/', '^src/api/', '^src/views/', '^src/text/', '^src/outbox/', '^src/session/kept-files[.]ts$'],
      'ui → api, views, text',
    ),
    {
      name: 'ui-knows-what-is-kept-by-type',
      comment: 'the outbox and the drafts come into the desk as props',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(outbox|session)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-by-dynamic-import',
      comment:
        'ink and React cost more than a whole command: the desk is loaded by import() alone, through its one door for the eye and its one for the ear',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/' },
      to: { path: '^src/ui/', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'ui-two-doors',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/' },
      to: { path: '^src/ui/', pathNot: '^src/ui/(open-desk[.]tsx|plain/open-plain[.]ts)$' },
    },
    {
      name: 'ui-plain-without-ink',
      comment: 'line by line nothing is drawn, so nothing that draws is loaded',
      severity: 'error',
      from: { path: '^src/ui/plain/' },
      to: { path: '^src/ui/.*[.]tsx$', pathNot: '^src/ui/desk[.]tsx$', reachable: true },
    },
    only(
      'server',
      '^src/server/',
      ['^src/server/', '^src/domain/', schema],
      'server → domain and the contract',
    ),
    {
      name: 'server-by-dynamic-import',
      comment: 'the terminal wing loads the server by import() alone, through its one door',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/server/' },
      to: { path: '^src/server/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'server-one-door',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/server/' },
      to: { path: '^src/server/', pathNot: '^src/server/index[.]ts$' },
    },
    {
      name: 'schema-types-only',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: schema, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
