export function findCommand(name: string): string | undefined;
