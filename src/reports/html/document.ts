/** A whole page that needs nothing from elsewhere and lets nothing in. */
import type { Lang } from '../messages.ts'
import { type Html, html } from './html.ts'

export interface PageParts {
  lang: Lang
  title: string
  /** our own; never text from a protocol */
  css: string
  /** our own; the only one that the page may run */
  script?: string
  body: Html
}

const SKIP: Record<Lang, string> = { nl: 'Naar de inhoud', en: 'To the content' }

/** The page as a file. What its own style and script are is told by their digest: nothing else may run or load. */
export async function documentOf({ lang, title, css, script, body }: PageParts): Promise<string> {
  const sources = [
    "default-src 'none'",
    `style-src '${await digestOf(css)}'`,
    ...(script === undefined ? [] : [`script-src '${await digestOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ]
  const head = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${sources.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
`.markup
  const content = html`</head>
<body>
<a class="skip" href="#content">${SKIP[lang]}</a>
${body}
`.markup
  const tail = script === undefined ? '' : `<script>${script}</script>\n`
  return `${head}<style>${css}</style>\n${content}${tail}</body>\n</html>\n`
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
