package org.framewright.project;

import org.framewright.model.ProblemCode;

/// The problems of new projects and their codebooks, of rulings in a draft, of written files, and of the demo.
public enum ProjectProblem implements ProblemCode {
    /// where: the name given; details: the ids of the codebooks that come with the program
    NO_SUCH_CODEBOOK,
    /// where: the file
    CODEBOOK_UNREADABLE,
    /// where: the file; details: the largest size, in MB
    CODEBOOK_TOO_LARGE,
    /// where: the file
    CODEBOOK_NOT_UTF8,
    /// where: the codebook's id or file; details: the number of its problems, which follow
    CODEBOOK_HAS_ERRORS,
    /// where: the codebook; details: the question's id, the question
    QUESTION_UNANSWERED,
    /// where: the codebook; details: the id given, the ids of the codebook's questions
    NO_SUCH_QUESTION,
    /// The codebook leaves no questions to the project. where: the codebook; details: the id given
    NO_QUESTIONS,
    /// The codebook has no tag for statements, or asks for a position already. where: the codebook
    NO_PLACE_FOR_POSITION,
    /// where: the address that the ruling is about
    NO_PLACE_IN_DRAFT,
    /// where: the place in the codebook
    IN_DRAFT_ALREADY,
    /// where: the place in the codebook
    DRAFT_CHANGED,
    /// where: the file
    FILE_NOT_WRITTEN,
    /// The project of the earlier demo is open in another window or command. where: the project file
    DEMO_IS_OPEN,
    /// where: the folder
    DEMO_FOLDER_NOT_WRITABLE;

    @Override
    public String bundle() {
        return "problems-project";
    }
}
