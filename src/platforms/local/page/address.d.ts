export function webAddress(url: string | undefined): string | undefined
