package org.framewright.project;

import org.framewright.model.ProblemCode;

/// Why a project can't be begun, or the demo not be shown.
public enum ProjectProblem implements ProblemCode {
    /// where: what was asked for; details: the ids of the codebooks that come with the program
    NO_SUCH_CODEBOOK,
    /// where: the file
    CODEBOOK_UNREADABLE,
    /// where: the file; details: the largest size, in MB
    CODEBOOK_TOO_LARGE,
    /// where: the file
    CODEBOOK_NOT_UTF8,
    /// where: the codebook; details: the question's id, the question
    QUESTION_UNANSWERED,
    /// where: the codebook; details: what was answered, the ids of the codebook's questions
    NO_SUCH_QUESTION,
    /// The codebook leaves no questions to the project. where: the codebook; details: what was answered
    NO_QUESTIONS,
    /// where: what a ruling is about
    NO_PLACE_IN_DRAFT,
    /// where: the place in the codebook
    IN_DRAFT_ALREADY,
    /// where: the place in the codebook
    DRAFT_CHANGED,
    /// where: the file
    FILE_NOT_WRITTEN,
    /// Another window or command has the earlier demo's project open. where: the project file
    DEMO_IS_OPEN,
    /// where: the folder
    DEMO_FOLDER_NOT_WRITABLE;

    @Override
    public String bundle() {
        return "problems-project";
    }
}
