import { speak, type Translation } from '../l10n';

// The host puts the words of the display language into the page: `views/webviewPage.ts`.
const texts: Translation | null = JSON.parse(document.documentElement.dataset['l10n'] ?? 'null');
speak(texts ?? undefined);
