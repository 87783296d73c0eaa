import { markup, type PageMiddleware, STYLE_SOURCE, showPage, spoken } from './page.ts';

const policy = [
  "default-src 'none'",
  `style-src ${STYLE_SOURCE}`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Pages that run nothing, load nothing, and cannot be put into another's frame; a page too where the issuer fails. */
export const underStrictHeaders: PageMiddleware = async (context, next) => {
  context.set({
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    // Not no-referrer: forms would be sent with the origin "null".
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
  try {
    await next();
  } catch (error) {
    // The library's own slips, as for a browser that keeps no cookies.
    process.emitWarning(error instanceof Error ? error : String(error));
    const { say } = spoken(context);
    context.status = 500;
    showPage(context, say.failedTitle, markup`<p>${say.failed}</p>`);
  }
};
