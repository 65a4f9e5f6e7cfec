interface Transferable {
  transferToFixedLength?(length?: number): ArrayBuffer
}

/**
 * Gives Node 20 the method of ArrayBuffer that PDF.js calls since its fifth version; without it, what is drawn after
 * the first letter of a page would be unknown. Later versions of Node have it.
 */
export function completeArrayBuffer(): void {
  const prototype = ArrayBuffer.prototype as Transferable
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const copy = new Uint8Array(length)
    copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
    return copy.buffer
  }
}
