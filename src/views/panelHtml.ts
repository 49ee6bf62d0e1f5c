import { env, Uri, type Webview } from 'vscode';

/** The page of the heap panel. Its policy allows our one script and our one style sheet, and nothing inline. */
export function panelHtml(webview: Webview, root: Uri): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const script = webview.asWebviewUri(Uri.joinPath(root, 'panel.js'));
  const style = webview.asWebviewUri(Uri.joinPath(root, 'panel.css'));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Median heaps</title>
</head>
<body><script nonce="${nonce}" src="${script}"></script></body>
</html>`;
}
