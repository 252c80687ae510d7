package io.motifbase.motifs.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.core.source32.Philox4x32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberRandomTest {
    private static final long MASK = 0xFFFFFFFFL;

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 999, 0",
        "-1, 7, 1",
        "-9223372036854775808, 2147483647, 1048575",
        "4294967296, 10000000, -2"
    })
    void wordsAreThoseOfCommonsRng(long seed, int member, int top) {
        PhiloxWords words = new PhiloxWords(seed, member, top);
        Philox4x32 reference = reference(seed, member, top);
        for (int i = 0; i < 3000; i++) {
            assertThat(words.next()).isEqualTo(reference.next() & MASK);
        }
    }

    private static Philox4x32 reference(long seed, int member, int top) {
        return new Philox4x32(new int[] {(int) seed, (int) (seed >>> 32), 0, 0, member, top});
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000, 11_197, 60_000, 65_536, 65_537, 3_000_000})
    void manyPairsAreThoseDrawnOneByOne(int bound) {
        MemberRandom many = MemberRandom.ofMember(5, 6);
        MemberRandom single = MemberRandom.ofMember(5, 6);
        int[] drawn = new int[2 * 700];
        for (int pairs : new int[] {1, 700, 0, 3, 512}) {
            many.pairsBelow(bound, pairs, drawn);
            for (int k = 0; k < pairs; k++) {
                long pair = single.pairBelow(bound);
                assertThat(drawn[2 * k]).isEqualTo((int) (pair >>> 32));
                assertThat(drawn[2 * k + 1]).isEqualTo((int) pair);
            }
        }
        assertThat(many.below(1000)).isEqualTo(single.below(1000));
    }
}
