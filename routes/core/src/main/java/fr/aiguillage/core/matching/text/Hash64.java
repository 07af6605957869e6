package fr.aiguillage.core.matching.text;

/** A 64-bit hash of text that is the same on every machine and in every version: stored keys outlive the process. */
public final class Hash64 {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash64() {}

    public static long of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** FNV-1a over the characters, then the finaliser of MurmurHash3, since FNV's upper bits mix poorly. */
    public static long of(CharSequence text, int from, int to) {
        long hash = OFFSET;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /** Combines two hashes; order matters. */
    public static long of(long first, long second) {
        return mix(first * 31 + second);
    }

    /** The finaliser of MurmurHash3: every input bit moves every output bit. */
    public static long mix(long value) {
        long hash = value;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
