declare module 'fs-native-extensions' {
  /**
   * Takes a lock of the operating system on an open file, exclusive unless `shared`; false when another holder is in the
   * way.
   */
  export function tryLock(fileDescriptor: number, options?: { shared?: boolean }): boolean;
  export function unlock(fileDescriptor: number): void;
}
