import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import contract from '../../openapi/tong.json' with { type: 'json' };

interface Answer {
  readonly content?: {
    readonly 'application/json'?: { readonly examples: Readonly<Record<string, { value: unknown }>> };
  };
}

/** Answers every operation of the contract with the contract's first example of its success, whatever it is asked. */
export async function startExampleServer(): Promise<{ url: string; stop: () => void }> {
  const server = createServer(({ method = '', url = '' }, response) => {
    const example = examples.find((candidate) => candidate.method === method && candidate.path.test(url));
    response.statusCode = example ? 200 : 404;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(example?.value ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

const examples = Object.entries(contract.paths).flatMap(([path, operations]) =>
  Object.entries(operations).flatMap(([method, operation]) => {
    const responses = (operation as { responses?: Readonly<Record<string, Answer>> }).responses ?? {};
    const answer = responses['200'] ?? responses['201'];
    const [example] = Object.values(answer?.content?.['application/json']?.examples ?? {});
    const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/?]+')}(\\?|$)`);
    return example ? [{ method: method.toUpperCase(), path: pattern, value: example.value }] : [];
  }),
);
