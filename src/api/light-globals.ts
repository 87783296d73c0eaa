/**
 * What openapi-fetch takes from the global scope and cannot be told otherwise. The build gives it these instead, in
 * that one module, because merely naming the global `Headers` or `FormData` loads undici.
 */
export { LightHeaders as Headers } from './light-http.ts';

/** Only ever asked `body instanceof FormData`: tong sends JSON alone. */
export class FormData {}
