package org.framewright.agreement.units;

import java.util.HashMap;

/// Distances between sets of names, each set as bits.
///
/// Jaccard's distance is 1 minus the share of all names that both sets have. Passonneau's MASI of 2006 multiplies that share by
/// two thirds where one set contains the other, and by one third where the sets only overlap. Two empty sets are the same.
final class SetDistances {
    private static final int WORD = Long.SIZE;

    private final long[][] sets;

    SetDistances(CategoryList categories) {
        var places = new HashMap<String, Integer>();
        for (int set = 0; set < categories.size(); set++) {
            categories.set(set).forEach(name -> places.putIfAbsent(name, places.size()));
        }
        this.sets = new long[categories.size()][places.size() / WORD + 1];
        for (int set = 0; set < sets.length; set++) {
            for (var name : categories.set(set)) {
                int place = places.getOrDefault(name, 0);
                sets[set][place / WORD] |= 1L << (place % WORD);
            }
        }
    }

    /// The distance of two different sets.
    double jaccard(int one, int other) {
        return 1 - overlap(one, other);
    }

    /// The distance of two different sets.
    double masi(int one, int other) {
        double monotonicity = isWithin(one, other) || isWithin(other, one) ? 2.0 / 3 : 1.0 / 3;
        return 1 - overlap(one, other) * monotonicity;
    }

    private double overlap(int one, int other) {
        int both = 0;
        int either = 0;
        for (int word = 0; word < sets[one].length; word++) {
            both += Long.bitCount(sets[one][word] & sets[other][word]);
            either += Long.bitCount(sets[one][word] | sets[other][word]);
        }
        return (double) both / either;
    }

    private boolean isWithin(int one, int other) {
        for (int word = 0; word < sets[one].length; word++) {
            if ((sets[one][word] & ~sets[other][word]) != 0) {
                return false;
            }
        }
        return true;
    }
}
