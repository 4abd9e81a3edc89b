package org.framewright.fuzz;

import java.util.Random;

/// Makes an input of another one.
@FunctionalInterface
interface InputMutator {

    /// @param input is not changed
    /// @param other an input that parts may come from
    byte[] mutate(byte[] input, byte[] other, Random random);
}
