package io.motifbase.procedures;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.nullmodel.MemberCounts;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row of {@code motif.memberCounts}.
 *
 * @param member number of the random graph in its ensemble, from 0
 * @param motif name of the motif class
 * @param count its subgraphs in that graph
 */
public record MemberCountRow(long member, String motif, long count) {

    /** Every class of every member, made row by row. */
    static Stream<MemberCountRow> of(MemberCounts counts) {
        return IntStream.range(0, counts.members()).boxed().flatMap(member -> ofMember(counts, member));
    }

    private static Stream<MemberCountRow> ofMember(MemberCounts counts, int member) {
        List<MotifClass> classes = counts.classes();
        long[] ofMember = counts.ofMember(member);
        return IntStream.range(0, ofMember.length)
                .mapToObj(i -> new MemberCountRow(member, classes.get(i).id(), ofMember[i]));
    }
}
