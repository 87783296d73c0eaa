import { type PageMiddleware, STYLE_SOURCE } from './page.ts';

const policy = [
  "default-src 'none'",
  `style-src ${STYLE_SOURCE}`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Pages that run nothing, load nothing, and cannot be put into another's frame. */
export const underPageHeaders: PageMiddleware = async (context, next) => {
  context.set({
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    // Not no-referrer: forms would be sent with the origin "null".
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
  await next();
};
