package org.framewright.hub;

import org.framewright.model.ProblemCode;

/// The reasons why a hub can't be used.
public enum HubProblem implements ProblemCode {
    /// where: the address
    ADDRESS,
    /// where: the host and database
    PASSWORD_IN_ADDRESS,
    /// where: the file of the certificate
    NO_CERTIFICATE,
    /// where: the host and database
    NOT_REACHED,
    /// where: the host and database
    LOGIN_REFUSED,
    /// where: the host and database
    NO_DATABASE,
    /// where: the host and database
    NO_HUB,
    /// where: the host and database
    OLDER_HUB,
    /// A program from before the first release has made the tables; where: the host and database
    UNRELEASED_HUB,
    /// where: the host and database
    NOT_PERMITTED,
    /// where: the host and database; details: PostgreSQL's code
    FAILED,
    /// where: the host and database; details: the other project's name
    OTHER_PROJECT,
    /// Another program has sent at the same time; where: the host and database
    SENT_MEANWHILE,
    /// where: the host and database
    NOT_AS_SENT,
    /// where: the host and database
    NEWER_PROGRAM,
    /// where: the file; details: the largest size, and the largest one when packed, in MB
    TOO_LARGE,
    /// A coder has more at the hub than one may have; where: the host and database
    OVER_QUOTA,
    /// where: the project's file
    NOT_JOINED,
    /// where: the project's file
    NO_SUPERVISORS_FILE,
    /// where: the coder
    NOT_INVITABLE,
    /// where: the coder
    INVITED_ALREADY,
    /// where: the coder
    NOT_INVITED,
    /// The same user works as another supervisor of the study; where: the host and database
    JOINED_ALREADY,
    /// where: the file
    NO_INVITATION,
    /// where: the host and database
    NO_PACKAGE_YET,
    /// where: the file
    FILE_EXISTS,
    /// where: the file
    NOT_WRITTEN,
    /// where: the host and database
    NOT_TRUSTED,
    /// where: the file's coder; details: the host and database
    OTHER_LOGIN,
    /// where: the role
    NO_SUCH_ROLE,
    /// where: the role
    READER_IS_CODER,
    /// where: the host and database
    NOT_PUBLISHED,
    /// where: the host and database
    STOPPED;

    /// Whether the fault is a message's, and not the connection's or this computer's.
    boolean isOfMessage() {
        return this == NOT_AS_SENT || this == NEWER_PROGRAM || this == OTHER_LOGIN;
    }

    @Override
    public String bundle() {
        return "problems-hub";
    }
}
