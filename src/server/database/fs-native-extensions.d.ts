declare module 'fs-native-extensions' {
  /** Takes an exclusive lock of the operating system on an open file; false when another holder has it. */
  export function tryLock(fileDescriptor: number): boolean;
  export function unlock(fileDescriptor: number): void;
}
