import { env, l10n } from 'vscode';
import { speak } from './l10n';

// Where VS Code's display language is English, or has no texts of ours, there is no bundle.
speak(l10n.bundle && { language: env.language, texts: l10n.bundle });
