/**
 * Long work that nobody should wait for with a connection open: {@link org.sightline.job.Jobs} runs it in the background, one job a
 * question, and everybody who asks the same question gets the same {@link org.sightline.job.Job}: how far it is, its result, a way to
 * cancel it. The work says where it is through {@link org.sightline.job.Steps}, which is also where a cancelled job stops. A job
 * belongs to the program, not to the browser tab that asked first.
 */
@NullMarked
package org.sightline.job;

import org.jspecify.annotations.NullMarked;
