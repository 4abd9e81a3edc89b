package org.framewright.model.change;

import org.framewright.model.study.StudyDescription;

/// A change of the project itself: its name, the description of the study, and the versions of its codebook.
public sealed interface ProjectChange extends StudyChange {

    /// The project got its name, or another name.
    record ProjectNamed(String before, String after) implements ProjectChange {
        @Override
        public Change inverse() {
            return new ProjectNamed(after, before);
        }
    }

    /// The supervisor described the study. The entry itself is the record.
    record StudyDescribed(StudyDescription before, StudyDescription after) implements ProjectChange {
        @Override
        public Change inverse() {
            return new StudyDescribed(after, before);
        }
    }

    /// A version of the codebook was added, with the text of its file, byte for byte.
    record CodebookAdded(int version, String json) implements ProjectChange {
        @Override
        public Change inverse() {
            return new CodebookRemoved(version, json);
        }
    }

    /// A version of the codebook was removed again.
    record CodebookRemoved(int version, String json) implements ProjectChange {
        @Override
        public Change inverse() {
            return new CodebookAdded(version, json);
        }
    }
}
