package ai.vidgo.auth.passwords;

/**
 * The parameters that OWASP's Password Storage Cheat Sheet recommends for Argon2id with one lane. All are equally strong;
 * they trade memory against processor time.
 */
enum Strength {
    MIB_46_T1(46, 1),
    MIB_19_T2(19, 2),
    MIB_12_T3(12, 3),
    MIB_9_T4(9, 4),
    MIB_7_T5(7, 5);

    private static final int KIB = 1024;

    private final int mebibytes;
    private final int iterations;

    Strength(int mebibytes, int iterations) {
        this.mebibytes = mebibytes;
        this.iterations = iterations;
    }

    int memoryKib() {
        return mebibytes * KIB;
    }

    int iterations() {
        return iterations;
    }

    /** Whether other parameters cost an attacker at least as much as this row. */
    boolean reachedBy(int otherMemoryKib, int otherIterations) {
        return otherMemoryKib >= memoryKib() && otherIterations >= iterations;
    }
}
