package org.framewright.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

final class QdaProjectTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Study.qdpx",
                "project.qde",
                "A.MX24",
                "a.mx20",
                "a.mex22",
                "a.nvp",
                "a.nvpx",
                "a.atlproj",
                "a.atlproj23",
                "a.hpr7",
                "a.qda",
                "a.rqda"
            })
    void projectsOfOtherProgramsAreKnownByTheirNames(String name) {
        assertThat(QdaProject.isNamed(Path.of("folder", name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.qdc", "a.csv", "a.mxf", "a.mxl", "qdpx", "a.qdpx.txt", "a.xml", "a.framewright"})
    void otherFilesAreNone(String name) {
        assertThat(QdaProject.isNamed(Path.of("folder", name))).isFalse();
    }
}
