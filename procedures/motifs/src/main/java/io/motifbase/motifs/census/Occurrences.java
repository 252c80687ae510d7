package io.motifbase.motifs.census;

/**
 * How often each general class occurs, induced or not, in each class of as many vertices: the linear system between the
 * two ways of counting.
 */
final class Occurrences {
    private static final int[][] TRIADS = matrix(3);
    private static final int[][] QUADS = matrix(4);

    private Occurrences() {}

    /** Turns induced counts into those of all occurrences. Overflow throws ArithmeticException. */
    static void addNonInduced(Counts counts) {
        addNonInduced(counts, GeneralClasses.TRIADS.get(0).index(), TRIADS);
        addNonInduced(counts, GeneralClasses.QUADS.get(0).index(), QUADS);
    }

    /** In place: the classes of which one is a part lie behind it, so their counts are still induced. */
    private static void addNonInduced(Counts counts, int first, int[][] occurrences) {
        for (int part = 0; part < occurrences.length; part++) {
            MotifClass motif = MotifClass.all().get(first + part);
            for (int whole = 0; whole < occurrences.length; whole++) {
                if (whole != part && occurrences[whole][part] > 0) {
                    long induced = counts.get(MotifClass.all().get(first + whole));
                    counts.addProduct(motif, induced, occurrences[whole][part]);
                }
            }
        }
    }

    /** Shape (classes, classes): entry (whole, part) is the number of occurrences of the part in the whole. */
    private static int[][] matrix(int n) {
        MotifClass[] byCode = GeneralClasses.byCode(n);
        var classes = n == 3 ? GeneralClasses.TRIADS : GeneralClasses.QUADS;
        int first = classes.get(0).index();
        int[][] matrix = new int[classes.size()][classes.size()];
        for (MotifClass whole : classes) {
            int code = GeneralClasses.code(n, whole.connections());
            for (int part = code; part != 0; part = (part - 1) & code) {
                if (byCode[part] != null) {
                    matrix[whole.index() - first][byCode[part].index() - first]++;
                }
            }
        }
        return matrix;
    }
}
