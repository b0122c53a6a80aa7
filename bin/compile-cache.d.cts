export function keepCompiled(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): void;
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null;
