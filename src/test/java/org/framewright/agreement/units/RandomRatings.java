package org.framewright.agreement.units;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Seeded ratings in which coders mostly agree, some ratings being missing.
record RandomRatings(long seed, int units, int coders, int categories, double missing) {
    private static final double TRUE = 0.6;

    /// Of categories that are the numbers from 1.
    UnitRatings make() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var cells = new int[units * coders];
        for (int unit = 0; unit < units; unit++) {
            int truth = random.nextInt(categories);
            for (int coder = 0; coder < coders; coder++) {
                cells[unit * coders + coder] = rating(random, truth);
            }
        }
        var numbers = new double[categories];
        Arrays.setAll(numbers, it -> it + 1);
        return UnitRatings.of(CategoryList.ofNumbers(numbers), coders, cells);
    }

    private int rating(RandomGenerator random, int truth) {
        if (random.nextDouble() < missing) {
            return UnitRatings.MISSING;
        }
        return random.nextDouble() < TRUE ? truth : random.nextInt(categories);
    }
}
