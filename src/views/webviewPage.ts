import { env, Uri, type Webview } from 'vscode';
import { spoken } from '../l10n';

/** A page of a webview, by the names of its files in the folder of the bundles. */
export interface Page {
  readonly title: string;
  readonly script: string;
  readonly styles: readonly string[];
}

/** Puts a page into a webview. Its policy allows our script and our style sheets only, and nothing inline. */
export function fillWebview(webview: Webview, extension: Uri, page: Page): void {
  const root = Uri.joinPath(extension, 'dist');
  webview.options = { enableScripts: true, localResourceRoots: [root] };
  webview.html = pageHtml(webview, root, page);
}

function pageHtml(webview: Webview, root: Uri, { title, script, styles }: Page): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const addressOf = (name: string) => webview.asWebviewUri(Uri.joinPath(root, name));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  const links = styles.map(name => `<link rel="stylesheet" href="${addressOf(name)}">`).join('\n');
  // Data, since the policy lets no script stand in the page; `panel/language.ts` reads it.
  const texts = JSON.stringify(spoken() ?? null)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html lang="${env.language}" data-l10n="${texts}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${links}
<title>${title}</title>
</head>
<body><script nonce="${nonce}" src="${addressOf(script)}"></script></body>
</html>`;
}
